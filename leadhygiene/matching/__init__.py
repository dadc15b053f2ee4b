"""Who is the same: profile, block, compare, model, cluster, explain."""
