"""How a plan becomes paper: blocks, the pages made of them, and the editions that compose them."""
