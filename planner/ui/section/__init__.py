"""The parts of a section's page: what it asks on one side, what the person wrote on the other."""
