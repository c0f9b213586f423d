//! Files in and out: HSDS, CSV, XLSX. Hostile until checked.
