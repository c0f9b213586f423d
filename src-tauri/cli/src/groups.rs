//! Shared groups, as a list.

use trellis_core::{
    Result,
    groups::{self, Group, GroupLine, GroupQuery},
};

use crate::{
    answers::{self, Items},
    arguments::Arguments,
    vaults::open,
};

pub fn list(arguments: &Arguments) -> Result<()> {
    let (_vault, open) = open(arguments)?;
    let conn = open.store.read();
    let lines = groups::list(conn, &GroupQuery::default())?.items;
    if !arguments.json {
        for line in lines {
            answers::line(&format!("{}  {}  {}", line.id, line.partner, line.name));
        }
        return Ok(());
    }
    let listed = |line: GroupLine| groups::get(conn, line.id);
    answers::json(&Items::<Group> { items: lines.into_iter().map(listed).collect::<Result<Vec<_>>>()? })
}
