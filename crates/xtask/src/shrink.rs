//! Makes the wasm of a program small: panics say nothing, then wasm-opt.
//!
//! In a browser a panic is a trap, whatever it has to say: its message goes nowhere, and `public/boot.js` notices the trap
//! alone. So what composes messages traps at once ([`silence`]), and the names of source files in them are blank. Both
//! are written over in place, and so is what writes values for programmers (`Debug`): the messages of panics alone ask for
//! it. That holds for our code by a house rule (no `:?` outside tests), and for the libraries of these programs by reading
//! them. It would not hold with serde, whose errors quote a text that way: nothing of serde is in these programs, and one that
//! takes it in must keep its panics. wasm-opt then drops what nobody calls any more. A program with a panic hook of its own (`Program::hears_panics`) keeps
//! its panics whole. The functions of `wasm-streams`, which Leptos brings along for server functions that we do not have,
//! trap too: with their exports gone nobody can call them, but a table still names them.
//!
//! Invariant: only functions that never return or are never called are written over, so a program that does not panic does
//! the same as before.

use crate::failure::{Failure, Result};
use crate::process::{Toolbox, run};
use crate::programs::Program;
use crate::project::{Project, read_bytes, write_file};
use std::collections::HashSet;
use std::ops::Range;
use wasmparser::{
    DataKind, KnownCustom, Name, NameSectionReader, Operator, Parser, Payload, TypeRef,
};

/// Passes of wasm-opt. Code is first taken apart (`flatten`) and its loops and branches found anew, which finds a little
/// more to share; functions stay apart and in the order of their names, so that alike stands beside alike for brotli.
/// The exports that go are those of `wasm-streams`.
const PASSES: [&str; 10] = [
    "--remove-exports=*intounderlying*",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=1",
    "--low-memory-unused",
    "--converge",
    "--reorder-functions-by-name",
];

/// The wasm of a program as wasm-bindgen wrote it, made small.
pub(crate) fn shrink(
    project: &Project,
    tools: &Toolbox,
    program: Program,
    mut wasm: Vec<u8>,
) -> Result<Vec<u8>> {
    silence(&mut wasm, program.hears_panics)
        .map_err(|error| Failure::new(format!("{}: {error}", program.name)))?;
    let folder = project.work("shrink")?;
    let file = |end: &str| folder.join([program.name, end].concat());
    let (from, to) = (file(".wasm"), file(".small.wasm"));
    write_file(&from, &wasm)?;
    run(tools.command("wasm-opt").args(PASSES).arg(&from).arg("--output").arg(&to))?;
    read_bytes(&to)
}

/// Ends of the names of functions of the standard library that compose a message and never return.
const PANICS: [&str; 24] = [
    "::panicking::panic",
    "::panicking::panic_fmt",
    "::panicking::panic_display",
    "::panicking::panic_explicit",
    "::panicking::panic_bounds_check",
    "::panicking::panic_nounwind",
    "::panicking::panic_nounwind_fmt",
    "::panicking::unreachable_display",
    "::panicking::assert_failed",
    "::panicking::assert_failed_inner",
    "::option::expect_failed",
    "::option::unwrap_failed",
    "::result::unwrap_failed",
    "::cell::panic_already_borrowed",
    "::cell::panic_already_mutably_borrowed",
    "::thread::local::panic_access_error",
    "::str::slice_error_fail",
    "::str::slice_error_fail_rt",
    "::slice::index::slice_index_fail",
    "::remove::assert_failed",
    "::insert_mut::assert_failed",
    "::copy_from_slice_impl::len_mismatch_fail",
    "::raw_vec::handle_error",
    "::rust_begin_unwind",
];

/// No line and no column of a source is as high as this.
const MOST_LINES: usize = 20_000;

/// Parts of the names of functions that nobody calls: streams, and the promises that they alone make of futures.
const UNCALLED: [&str; 2] = ["wasm_streams::", "js_sys::futures::future_to_promise"];

/// Lets what nobody calls trap and, unless the program hears its panics, every panic at once; blanks the places that the
/// message of a panic would name.
fn silence(wasm: &mut [u8], hears_panics: bool) -> wasmparser::Result<()> {
    let silent = silent_parts(wasm, hears_panics)?;
    for body in silent.trapping {
        trap(&mut wasm[body]);
    }
    for place in silent.places {
        wasm[place].fill(0);
    }
    Ok(())
}

/// Bytes that are written over.
struct SilentParts {
    /// The bodies of functions that panic or are never called.
    trapping: Vec<Range<usize>>,
    /// What names places in sources.
    places: Vec<Range<usize>>,
}

fn silent_parts(wasm: &[u8], hears_panics: bool) -> wasmparser::Result<SilentParts> {
    let mut n_imported: u32 = 0;
    let mut bodies = Vec::new();
    let mut trapping = HashSet::new();
    let mut places = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports {
                    n_imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range()),
            Payload::DataSection(segments) if !hears_panics => {
                for segment in segments {
                    let segment = segment?;
                    let start = segment.range.end - segment.data.len();
                    let found = source_places(segment.data, address(&segment.kind)?);
                    places.extend(found.map(|it| it.start + start..it.end + start));
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    trapping = functions(names, |name| {
                        is_uncalled(name) || (!hears_panics && is_panic(name))
                    })?;
                }
            }
            _ => {}
        }
    }
    let own = (n_imported..).zip(bodies);
    let trapping = own.filter(|(idx, _)| trapping.contains(idx)).map(|(_, body)| body).collect();
    Ok(SilentParts { trapping, places })
}

/// The functions with a name that `is_meant`.
fn functions(
    names: NameSectionReader<'_>,
    is_meant: impl Fn(&str) -> bool,
) -> wasmparser::Result<HashSet<u32>> {
    let mut meant = HashSet::new();
    for part in names {
        if let Name::Function(functions) = part? {
            for function in functions {
                let function = function?;
                meant.extend(is_meant(function.name).then_some(function.index));
            }
        }
    }
    Ok(meant)
}

/// Whether a function is one of [`UNCALLED`], or drops what one of them would have made.
fn is_uncalled(name: &str) -> bool {
    UNCALLED.iter().any(|part| name.contains(part))
}

/// Whether a name such as `core[c5930c85a12de822]::panicking::assert_failed::<usize, usize>` is one of [`PANICS`], or
/// one such as `<char as core[c5930c85a12de822]::fmt::Debug>::fmt` writes for the message of one.
fn is_panic(name: &str) -> bool {
    if name.contains("::fmt::Debug>::fmt") {
        return true;
    }
    let is_std =
        ["core", "alloc", "<alloc", "std", "__rustc"].iter().any(|it| name.starts_with(it));
    let path = name.split_once("::<").map_or(name, |(path, _)| path);
    let path = path.split_once("::h").map_or(path, |(before, hash)| {
        let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash { before } else { path }
    });
    is_std && PANICS.iter().any(|end| path.ends_with(end))
}

/// Makes a function trap at once: no locals, `unreachable`, `nop` up to the end.
fn trap(body: &mut [u8]) {
    if let [locals, first, rest @ .., _end] = body {
        (*locals, *first) = (0, 0);
        rest.fill(1);
    }
}

/// Where a segment begins in memory.
fn address(kind: &DataKind<'_>) -> wasmparser::Result<Option<usize>> {
    let DataKind::Active { offset_expr, .. } = kind else { return Ok(None) };
    let first = offset_expr.get_operators_reader().read()?;
    Ok(if let Operator::I32Const { value } = first { usize::try_from(value).ok() } else { None })
}

/// The places of sources in a segment (file, line, column, as `core::panic::Location` holds them), and the names of the files.
fn source_places(data: &[u8], address: Option<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut found = Vec::new();
    let base = address.unwrap_or_default();
    let first = base.next_multiple_of(4) - base;
    let starts = if address.is_some() { first..data.len().saturating_sub(15) } else { 0..0 };
    for start in starts.step_by(4) {
        let word = |idx: usize| {
            let bytes = data[start + 4 * idx..].first_chunk::<4>();
            bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
        };
        let (name, len, line, column) = (word(0).wrapping_sub(base), word(1), word(2), word(3));
        let is_place = (1..MOST_LINES).contains(&line) && (1..MOST_LINES).contains(&column);
        let text = name.checked_add(len).and_then(|end| data.get(name..end));
        if is_place && text.is_some_and(|text| text.ends_with(b".rs")) {
            found.extend([start..start + 16, name..name + len]);
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_of_the_library_are_known_by_name() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "core[c5930c85a12de822]::panicking::assert_failed::<usize, usize>",
            "core::panicking::panic_display::hb1a615e2d1ad759b",
            "<alloc[3ca501edff3f0c7c]::vec::Vec<_, _>>::remove::assert_failed",
            "__rustc[b7974e8690430dd9]::rust_begin_unwind",
            "<char as core[c5930c85a12de822]::fmt::Debug>::fmt",
            "<wasm_bindgen::JsValue as core::fmt::Debug>::fmt::hc37c752d957531fd",
        ] {
            assert!(is_panic(name), "{name}");
        }
        for name in [
            "nhip_cau::panicking::panic_fmt",
            "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
            "core[c5930c85a12de822]::str::from_utf8",
            "<char as core[c5930c85a12de822]::fmt::Display>::fmt",
        ] {
            assert!(!is_panic(name), "{name}");
        }
    }

    #[test]
    fn streams_are_known_by_name() {
        let dropped =
            "core::ptr::drop_in_place<wasm_streams::readable::into_underlying_source::Inner>";
        let promise = "js_sys::futures::future_to_promise::{{closure}}::hc981f3ea196d7c2d";
        assert!(is_uncalled(dropped) && is_uncalled(promise));
        assert!(!is_uncalled("js_sys::futures::queue::Queue::schedule_task"));
    }

    #[test]
    fn a_panic_traps_and_its_neighbor_stays() {
        let mut body = [1, 2, 0x7f, 0x41, 5, 0x1a, 0x0b];
        trap(&mut body);
        assert_eq!(body, [0, 0, 1, 1, 1, 1, 0x0b]);
        let section = |id: u8, content: &[u8]| [&[id, content.len() as u8], content].concat();
        let name = b"core::panicking::panic";
        let names = [&[4, b'n', b'a', b'm', b'e', 1, 25, 1, 1, 22], &name[..]].concat();
        let own = [5, 0, 0x41, 1, 0x1a, 0x0b];
        let wasm = |second: &[u8]| {
            [
                b"\0asm\x01\0\0\0".to_vec(),
                section(1, &[1, 0x60, 0, 0]),
                section(3, &[2, 0, 0]),
                section(10, &[&[2], &own[..], second].concat()),
                section(0, &names),
            ]
            .concat()
        };
        let mut given = wasm(&own);
        silence(&mut given, true).expect("a module");
        assert_eq!(given, wasm(&own));
        silence(&mut given, false).expect("a module");
        assert_eq!(given, wasm(&[5, 0, 0, 1, 1, 0x0b]));
        assert!(silence(&mut b"not wasm".to_vec(), false).is_err());
    }

    #[test]
    fn places_of_sources_are_found_with_their_file() {
        let words = |numbers: [u32; 4]| numbers.map(u32::to_le_bytes).concat();
        let mut data = b"src/a.rsplain".to_vec();
        data.resize(16, 0);
        data.extend(words([1024, 8, 12, 5]));
        data.extend(words([1032, 5, 12, 5]));
        let found: Vec<Range<usize>> = source_places(&data, Some(1024)).collect();
        assert_eq!(found, [16..32, 0..8]);
        assert_eq!(source_places(&data, None).count(), 0);
    }
}
