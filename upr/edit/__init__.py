"""The only code that writes into a submission or a base: new files, or comment-keeping edits the user asked for."""
