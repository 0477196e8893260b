"""What a run leaves for people and for CI to look at: a HTML page, JUnit XML and SARIF."""
