"""Write results back into a CRM: what changed, what the CRM would refuse, and the way back."""
