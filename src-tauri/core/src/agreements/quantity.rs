//! A promised quantity: exact, in hundredths, always above zero.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A number above zero and below 100,000 with at most two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(u32);

impl Quantity {
    /// From hundredths; `None` for zero and for 100,000 or more.
    #[must_use]
    pub const fn from_hundredths(hundredths: u32) -> Option<Self> {
        if hundredths == 0 || hundredths >= 10_000_000 { None } else { Some(Self(hundredths)) }
    }

    /// The exact value, times a hundred.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            _ if rest.is_multiple_of(10) => write!(f, "{whole}.{}", rest / 10),
            _ => write!(f, "{whole}.{rest:02}"),
        }
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(100) {
            serializer.serialize_u32(self.0 / 100)
        } else {
            serializer.serialize_f64(f64::from(self.0) / 100.0)
        }
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        let hundredths = (value * 100.0).round();
        let fits = (1.0..10_000_000.0).contains(&hundredths) && (value * 100.0 - hundredths).abs() < 1e-6;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded in the line above")]
        fits.then_some(Self(hundredths as u32))
            .ok_or_else(|| D::Error::custom("a quantity is above 0, below 100,000, with at most two decimals"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_quantity_comes_back_as_it_was_written(hundredths in 1u32..10_000_000) {
            let quantity = Quantity::from_hundredths(hundredths).unwrap();
            let text = serde_json::to_string(&quantity).unwrap();
            prop_assert_eq!(serde_json::from_str::<Quantity>(&text).unwrap(), quantity);
            prop_assert_eq!(quantity.to_string(), text.trim_end_matches(".0"));
        }
    }

    #[test]
    fn zero_and_a_third_decimal_are_refused() {
        for text in ["0", "-1", "0.001", "1.005", "100000", "1e99"] {
            assert!(serde_json::from_str::<Quantity>(text).is_err(), "{text}");
        }
    }
}
