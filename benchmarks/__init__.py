"""What must be fast, measured as ratios beside its peers: `python -m benchmarks`."""
