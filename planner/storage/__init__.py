"""Where a plan is kept: one encrypted file, its key file and its backups; the only room that knows SQLCipher."""
