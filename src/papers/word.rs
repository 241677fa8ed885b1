//! A sheet as the script that writes Word files reads it (`public/word.js`): kinds of blocks and their runs, as JSON.
//!
//! What a kind looks like in Word is decided there, with the words of the library; which words stand where is decided here.
//! Worked example: a heading "1. Mục tiêu" is `{"kind": "heading", "lines": [[{"text": "1. Mục tiêu"}]]}`.
//!
//! Invariant: the blocks hold the words of the sheet in their order, and its foot behind them.

use super::sheet::{Block, Origin, Run, Runs, Sheet};
use nhipcau_profile::{Language, Value, write_value};

/// The sheet as JSON.
pub fn word_source(sheet: &Sheet, language: Language) -> String {
    let mut blocks: Vec<Value> = sheet.blocks.iter().map(block).collect();
    let foot = sheet.foot.iter().map(|line| vec![super::sheet::said(line.clone())]);
    blocks.extend(foot.map(|line| lines("foot", &[line])));
    let title = sheet.blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.clone()),
        _ => None,
    });
    write_value(&Value::Table(vec![
        ("title", Value::Text(title.unwrap_or_else(|| sheet.name.clone()))),
        ("language", Value::Text(language.tag().to_owned())),
        ("blocks", Value::List(blocks)),
    ]))
}

fn block(block: &Block) -> Value {
    let kind = match block {
        Block::Motto(_) => "motto",
        Block::Title(_) => "title",
        Block::Subtitle(_) => "subtitle",
        Block::Heading(_) => "heading",
        Block::Item(_) => "item",
        Block::Dateline(_) => "dateline",
        Block::Signature(_) => "signature",
        Block::Note(_) => "note",
        Block::Paragraph(_) | Block::Pair(..) | Block::Bars(_) => "text",
        Block::Table(rows) => return table(rows),
    };
    lines(kind, &block.lines())
}

fn lines(kind: &str, lines: &[Runs]) -> Value {
    let lines = lines.iter().map(|line| runs(line)).collect();
    Value::Table(vec![("kind", Value::Text(kind.to_owned())), ("lines", Value::List(lines))])
}

fn table(rows: &[Vec<Runs>]) -> Value {
    let row = |row: &Vec<Runs>| Value::List(row.iter().map(|cell| runs(cell)).collect());
    let rows = Value::List(rows.iter().map(row).collect());
    Value::Table(vec![("kind", Value::Text("table".to_owned())), ("rows", rows)])
}

fn runs(line: &[Run]) -> Value {
    let run = |run: &Run| {
        let mut fields = vec![("text", Value::Text(run.text.clone()))];
        if run.origin == Origin::Blank {
            fields.push(("blank", Value::Flag(true)));
        }
        Value::Table(fields)
    };
    Value::List(line.iter().map(run).collect())
}
