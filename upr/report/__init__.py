"""What a reviewer is shown: readiness, and the page that can be mailed; it joins what check and compose found."""
