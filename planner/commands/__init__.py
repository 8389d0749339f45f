"""The commands that need no window, one module each; none of them knows Qt."""
