"""`/ontologie`: what every word means here and who says so, for people and as Turtle."""
