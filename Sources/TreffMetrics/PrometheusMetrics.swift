// The backend goes here.
