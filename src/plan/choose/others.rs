//! What lies beside the best choice.
