"""Kernels bound to the columns of a frame, each row by itself."""
