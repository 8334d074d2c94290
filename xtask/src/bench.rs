pub fn command(_: &[String]) -> crate::Done {
    Ok(())
}
