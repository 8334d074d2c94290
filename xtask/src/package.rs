pub fn command() -> crate::Done {
    Ok(())
}
