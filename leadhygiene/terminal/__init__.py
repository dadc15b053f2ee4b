"""What the command line needs: arguments as values, how far a run is."""
