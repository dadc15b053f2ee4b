"""Where the kernels run: Polars on one machine, Spark on many."""
