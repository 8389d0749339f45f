"""Where the coach meets a person: a hint beside what they write, the repair in one press, and the pictures of cover."""
