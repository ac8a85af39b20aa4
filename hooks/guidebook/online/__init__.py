"""Asks other sites whether what the guide links to is there: the only part of the checks that uses the network."""
