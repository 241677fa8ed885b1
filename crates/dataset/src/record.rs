//! How the nouns are written to bytes and read back, field by field.
//!
//! A serde format would do the same, and did: its generated readers weighed 60 KB of wasm, these weigh a third. Numbers are
//! little-endian base-128 (LEB128), texts and lists are preceded by their length, choices are written by their position.
//! The fields of each record are listed once, for both directions; a field that is forgotten does not compile.
//!
//! Worked example: `Bilingual { vi: "gốm", en: "" }` is `05 67 e1 bb 91 6d 00`.
//!
//! Reading has no way out in its middle: what does not fit is read as a default and spoils the [`Reader`], which is asked
//! once, at the end. An early return at each field would have to drop all fields before it: measured, a third of the readers.
//!
//! Invariant: reading never panics and never reserves more than a small multiple of the bytes that are there; what was
//! written is read back equal.

use nhipcau_profile::{
    Advantage, Bilingual, BilingualList, Capability, Catalog, Code, Concept, Evidence,
    EvidenceKind, Field, Figure, FigureOperator, FormerName, Governance, Industry, Institute,
    LocalReadinessTerm, Mode, Need, NeedBasis, Province, Readiness, ReadinessLevel, RefusalReason,
    Site, Source, Standing, Subfield, System, Training, Vocabulary,
};

/// Most entries that are reserved before they are read.
const MAX_RESERVED: usize = 256;

/// Something that can be written and read.
pub(crate) trait Record: Sized {
    fn write(&self, bytes: &mut Vec<u8>);
    /// A record; a default, and the reader spoiled, when the bytes are not such a record.
    fn read(reader: &mut Reader) -> Self;
}

/// Bytes that are read from the front.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    is_spoiled: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes, is_spoiled: false }
    }

    /// Whether everything was read, and was what it should be.
    pub(crate) fn is_done(&self) -> bool {
        self.rest.is_empty() && !self.is_spoiled
    }

    /// From here on there is nothing to read.
    #[inline(never)]
    fn spoil(&mut self) {
        *self = Reader { rest: &[], is_spoiled: true };
    }

    /// So many bytes; none of them when there are fewer.
    #[inline(never)]
    fn bytes(&mut self, len: usize) -> &'a [u8] {
        let Some((bytes, rest)) = self.rest.split_at_checked(len) else {
            self.spoil();
            return &[];
        };
        self.rest = rest;
        bytes
    }

    /// A number up to a limit.
    #[inline(never)]
    fn number(&mut self, max: u64) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let &[byte] = self.bytes(1) else { return 0 };
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 && number <= max {
                return number;
            }
            if byte < 0x80 {
                break;
            }
        }
        self.spoil();
        0
    }

    /// The length of what follows: every entry takes at least a byte, so a length beyond the bytes is a lie, and would keep
    /// the loop busy.
    fn len(&mut self) -> usize {
        self.number(self.rest.len() as u64) as usize
    }
}

#[inline(never)]
fn write_number(mut number: u64, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

macro_rules! number {
    ($($type:ty),*) => {$(
        impl Record for $type {
            fn write(&self, bytes: &mut Vec<u8>) {
                write_number(u64::from(*self), bytes);
            }
            fn read(reader: &mut Reader) -> Self {
                reader.number(u64::from(<$type>::MAX)) as $type
            }
        }
    )*};
}

number!(u8, u16, u32);

impl Record for bool {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }
    fn read(reader: &mut Reader) -> Self {
        reader.number(1) == 1
    }
}

impl Record for f64 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.to_bits().to_le_bytes());
    }
    fn read(reader: &mut Reader) -> Self {
        let bytes = reader.bytes(8).first_chunk::<8>();
        bytes.map_or(0.0, |bytes| f64::from_bits(u64::from_le_bytes(*bytes)))
    }
}

impl Record for String {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_number(self.len() as u64, bytes);
        bytes.extend_from_slice(self.as_bytes());
    }
    #[inline(never)]
    fn read(reader: &mut Reader) -> Self {
        let len = reader.len();
        let text = std::str::from_utf8(reader.bytes(len));
        if text.is_err() {
            reader.spoil();
        }
        text.unwrap_or_default().to_owned()
    }
}

impl<T: Record> Record for Option<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.is_some().write(bytes);
        if let Some(value) = self {
            value.write(bytes);
        }
    }
    fn read(reader: &mut Reader) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<T: Record> Record for Vec<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_number(self.len() as u64, bytes);
        for entry in self {
            entry.write(bytes);
        }
    }
    #[inline(never)]
    fn read(reader: &mut Reader) -> Self {
        let len = reader.len();
        let mut entries = Vec::with_capacity(len.min(MAX_RESERVED));
        while entries.len() < len && !reader.is_spoiled {
            entries.push(T::read(reader));
        }
        entries
    }
}

/// A record by its fields, in the order in which they are written.
macro_rules! record {
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::record::Record for $type {
            #[inline(never)]
            fn write(&self, bytes: &mut Vec<u8>) {
                $($crate::record::Record::write(&self.$field, bytes);)*
            }
            #[inline(never)]
            fn read(reader: &mut $crate::record::Reader) -> Self {
                $type { $($field: $crate::record::Record::read(reader)),* }
            }
        }
    };
}
pub(crate) use record;

/// A choice by its variants, in the order of their numbers; new ones go to the end.
macro_rules! choice {
    ($type:ident { $($variant:ident),* $(,)? }) => {
        impl Record for $type {
            fn write(&self, bytes: &mut Vec<u8>) {
                // Exhaustive: a variant that is not listed does not compile.
                match self {
                    $($type::$variant => {})*
                }
                let position = [$($type::$variant),*].iter().position(|variant| variant == self);
                bytes.push(position.unwrap_or_default() as u8);
            }
            fn read(reader: &mut Reader) -> Self {
                let variants = [$($type::$variant),*];
                variants[reader.number(variants.len() as u64 - 1) as usize]
            }
        }
    };
}

choice!(Standing { Stated, General, Unverified, Inferred });
choice!(System { Vast, IndustryTrade, ScienceTechnology });
choice!(Governance { Academy, Ministry, Equitized, Corporation, Other });
choice!(EvidenceKind {
    Transfer,
    Use,
    Pilot,
    Task,
    Patent,
    Standard,
    Accreditation,
    Award,
    Project,
    Cooperation,
    Research,
    Service,
    Statement,
});
choice!(FigureOperator { Equal, About, AtLeast, AtMost, Range });
choice!(NeedBasis { PublishedDemand, OrderedTask, SectorProblem, DeliveredCase });

record!(Bilingual { vi, en });
record!(BilingualList { vi, en });
record!(Source { url, text });
record!(FormerName { id, name, abbreviation, until, basis, standing, summary, sources });
record!(Evidence { kind, text, from, year, source, confirmed_on });
record!(Figure { name, operator, value, max, unit, confirmed_on });
record!(Advantage { claim, operator, value, unit, comparator, confirmed_on });
record!(Training { title, audience, hours, certificate, confirmed_on });
record!(Readiness { level, standing, basis, confirmed_on });
record!(Capability {
    id,
    title,
    description,
    how_it_works,
    advantages,
    problems,
    kind,
    subfields,
    keywords,
    industries,
    modes,
    readiness,
    figures,
    standards,
    equipment,
    training,
    intellectual_property,
    evidence,
    standing,
    evidence_level,
    note,
    published_as,
    confirmed_on,
    sources,
});
record!(Institute {
    id,
    name,
    abbreviation,
    system,
    governance,
    parent,
    closed,
    province,
    address,
    latitude,
    longitude,
    website,
    contact_office,
    email,
    phone,
    founded,
    staff,
    staff_note,
    summary,
    note,
    unverified,
    former_names,
    confirmed_on,
    sources,
    capabilities,
});
record!(Code { scheme, version, code });
record!(Subfield { id, name, codes });
record!(Field { id, letter, priority, name, subfields });
record!(Industry { id, name, group, codes });
record!(Mode { id, name, description, legal_forms, source });
record!(ReadinessLevel { level, name, proof });
record!(LocalReadinessTerm { text, min, max });
record!(Province { id, name, former, islands });
record!(Concept { id, prefer, other, broader, related, subfields });
record!(RefusalReason { id, name, advice });
record!(Vocabulary {
    fields,
    industries,
    modes,
    levels,
    local_terms,
    provinces,
    refusals,
    concepts,
});
record!(Need { id, text, industry, field, mode, basis, example, note, sources });
record!(Site { name, base_url, curator, data_date, license });
record!(Catalog { site, vocabulary, institutes, needs });
