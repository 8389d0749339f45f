"""How strong a plan is: rules in the open over a plan value. They name a thing and a next step, and never judge a person."""
