"""The assessment: points earned, deductions, totals (rules S1-S7 and N1-N6)."""
