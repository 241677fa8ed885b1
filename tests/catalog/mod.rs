//! A catalog of two institutes for tests.

use nhipcau_profile::{
    Bilingual, BilingualList, Capability, Catalog, Evidence, EvidenceKind, Field, FormerName,
    Governance, Institute, Mode, Need, Province, Readiness, Standing, Subfield, System, Vocabulary,
};

fn both(vi: &str, en: &str) -> Bilingual {
    Bilingual::new(vi, en)
}

/// Two institutes, one of them with a merged unit.
pub(crate) fn catalog() -> Catalog {
    Catalog {
        vocabulary: vocabulary(),
        institutes: vec![ceramics(), materials()],
        needs: vec![Need {
            id: "need-1".into(),
            text: both("Men gốm bị rạn", "Crackled glaze"),
            field: "materials".into(),
            example: true,
            ..Need::default()
        }],
        ..Catalog::default()
    }
}

fn vocabulary() -> Vocabulary {
    let subfield = |id: &str, vi: &str, en: &str| Subfield {
        id: id.into(),
        name: both(vi, en),
        ..Subfield::default()
    };
    Vocabulary {
        fields: vec![Field {
            id: "materials".into(),
            letter: "M".into(),
            name: both("Vật liệu mới", "New materials"),
            subfields: vec![
                subfield("M04", "Gốm kỹ thuật và thủy tinh", "Technical ceramics and glass"),
                subfield("M05", "Vật liệu xây dựng", "Construction materials"),
            ],
            ..Field::default()
        }],
        modes: vec![Mode {
            id: "technology-transfer".into(),
            name: both("Chuyển giao công nghệ", "Technology transfer"),
            ..Mode::default()
        }],
        provinces: vec![
            Province {
                id: "ha-noi".into(), name: both("Hà Nội", "Hanoi"), ..Province::default()
            },
            Province {
                id: "khanh-hoa".into(),
                name: both("Khánh Hòa", "Khanh Hoa"),
                ..Province::default()
            },
        ],
        ..Vocabulary::default()
    }
}

fn ceramics() -> Institute {
    Institute {
        id: "cigi".into(),
        name: both("Viện Sành sứ", "Ceramics Institute"),
        system: System::IndustryTrade,
        governance: Governance::Ministry,
        parent: both("Bộ Công Thương", "Ministry of Industry and Trade"),
        province: Some("ha-noi".into()),
        capabilities: vec![Capability {
            id: "cigi-glaze".into(),
            title: both("Men kết tinh cho gốm sứ mỹ nghệ", "Crystalline glaze for art ceramics"),
            description: both("Công nghệ sản xuất men kết tinh, nung ở lò gas.", ""),
            keywords: BilingualList {
                vi: vec!["men gốm".into()],
                en: vec!["glaze".into(), "crackle".into()],
            },
            subfields: vec!["M04".into()],
            modes: vec!["technology-transfer".into()],
            readiness: Some(Readiness {
                level: 6,
                standing: Standing::Inferred,
                basis: both("Đề tài đã nghiệm thu", "Accepted task"),
                ..Readiness::default()
            }),
            evidence: vec![Evidence {
                kind: EvidenceKind::Task,
                text: both("Đề tài cấp Bộ hoàn thành năm 2008.", "Ministry task finished in 2008."),
                year: Some(2008),
                ..Evidence::default()
            }],
            standing: Standing::Stated,
            ..Capability::default()
        }],
        ..Institute::default()
    }
}

fn materials() -> Institute {
    Institute {
        id: "ims".into(),
        name: both("Viện Khoa học vật liệu", "Institute of Materials Science"),
        system: System::Vast,
        parent: both("Viện Hàn lâm", "Academy"),
        province: Some("ha-noi".into()),
        former_names: vec![FormerName {
            id: "itt".into(),
            name: both("Viện Kỹ thuật nhiệt đới", "Institute for Tropical Technology"),
            standing: Standing::Inferred,
            ..FormerName::default()
        }],
        capabilities: vec![Capability {
            id: "ims-kaolin".into(),
            title: both("Tuyển cao lanh cho gốm", "Kaolin beneficiation for ceramics"),
            description: both(
                "Tuyển cao lanh, nung thử gốm.",
                "Kaolin beneficiation and firing tests.",
            ),
            subfields: vec!["M05".into()],
            standing: Standing::General,
            published_as: Some("itt".into()),
            ..Capability::default()
        }],
        ..Institute::default()
    }
}
