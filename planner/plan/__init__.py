"""What a plan is: frozen values and rules, with no screen, store or paper."""
