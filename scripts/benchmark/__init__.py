"""What `bench.py` is made of: a made guide of any size, and measurements of the commands on it."""
