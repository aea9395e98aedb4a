"""`upr sheet`: what sending takes, and what was sent."""
