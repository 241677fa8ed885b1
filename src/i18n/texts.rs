// tidy: long because it is one flat list, and a constant of a language must fill all of it.
//! The list of strings that are the same in every sentence; one constant of it for each language.
//!
//! Invariant: a string that is missing in a language does not compile.

/// Strings of the interface.
#[derive(Debug)]
pub struct Texts {
    // Site and header
    /// Nhịp Cầu
    pub site_name: &'static str,
    /// Skip to main content
    pub skip_link: &'static str,
    /// Main pages
    pub nav_label: &'static str,
    /// Find a partner
    pub nav_match: &'static str,
    /// Institutes
    pub nav_institutes: &'static str,
    /// Needs
    pub nav_needs: &'static str,
    /// Supply and demand
    pub nav_policy: &'static str,
    /// Compare
    pub nav_compare: &'static str,
    /// Team
    pub nav_team: &'static str,
    /// Shortlist
    pub nav_shortlist: &'static str,
    /// Guide
    pub nav_guide: &'static str,
    /// Edit a profile
    pub nav_profiles: &'static str,
    /// Data and method
    pub nav_method: &'static str,
    /// Language
    pub language_label: &'static str,
    /// Theme
    pub theme_label: &'static str,
    /// As on the device
    pub theme_auto: &'static str,
    /// Light
    pub theme_light: &'static str,
    /// Dark
    pub theme_dark: &'static str,
    /// High contrast
    pub theme_contrast: &'static str,
    /// Shortcuts
    pub help_button: &'static str,
    // Need box
    /// What does your enterprise need to solve?
    pub need_question: &'static str,
    /// Describe the need in your own words: a phrase or a whole paragraph
    pub need_label: &'static str,
    /// For example: our kiln burns too much gas and the glaze cracks
    pub need_placeholder: &'static str,
    /// The need stays on your device. Ctrl+Enter goes to the first result.
    pub need_hint: &'static str,
    /// Clear
    pub need_clear: &'static str,
    /// The need was cleared.
    pub cleared: &'static str,
    /// All conditions were removed.
    pub conditions_cleared: &'static str,
    /// All filters were removed.
    pub filters_cleared: &'static str,
    /// Undo
    pub undo: &'static str,
    /// Understood as
    pub understood_as: &'static str,
    /// More
    pub understood_more: &'static str,
    /// Fewer
    pub understood_fewer: &'static str,
    /// No word of it occurs in the data yet. Try other words, or choose a field.
    pub understood_nothing: &'static str,
    /// Which sentences matter?
    pub facets_title: &'static str,
    /// Find a team of institutes for these sentences
    pub facets_team: &'static str,
    /// Must
    pub facet_must: &'static str,
    /// Normal
    pub facet_normal: &'static str,
    /// Nice to have
    pub facet_nice: &'static str,
    /// Ignore
    pub facet_off: &'static str,
    // Wishes
    /// Add conditions
    pub wishes_title: &'static str,
    /// Sub-fields
    pub wishes_subfields: &'static str,
    /// Your industry
    pub wishes_industries: &'static str,
    /// Modes of cooperation
    pub wishes_modes: &'static str,
    /// Technology readiness
    pub wishes_readiness: &'static str,
    /// From level
    pub wishes_readiness_min: &'static str,
    /// To level
    pub wishes_readiness_max: &'static str,
    /// Any
    pub wishes_any: &'static str,
    /// Province or city
    pub wishes_province: &'static str,
    /// Institutes not to propose
    pub wishes_excluded: &'static str,
    /// Exclude an institute
    pub wishes_exclude_add: &'static str,
    /// Chosen conditions
    pub wishes_chosen: &'static str,
    /// Clear all
    pub clear_all: &'static str,
    // Starting points
    /// Try an example need
    pub examples_title: &'static str,
    /// Or start from a field
    pub doors_title: &'static str,
    /// priority
    pub door_priority: &'static str,
    // Results
    /// Results
    pub results_title: &'static str,
    /// Sorted by fit
    pub sorted_by_fit: &'static str,
    /// Print
    pub print: &'static str,
    /// What is missing, what would change it
    pub card_sheet: &'static str,
    /// Copy link
    pub copy_link: &'static str,
    /// Link copied; it contains your need.
    pub link_copied: &'static str,
    /// The browser does not allow copying. Copy the address from the address bar.
    pub copy_failed: &'static str,
    /// Show more institutes
    pub show_more: &'static str,
    /// Why
    pub why: &'static str,
    /// Do not propose this institute
    pub exclude: &'static str,
    /// The institute was left out of the results.
    pub excluded_done: &'static str,
    /// Also fits
    pub also_fits: &'static str,
    /// points
    pub points: &'static str,
    /// Confidence
    pub confidence_label: &'static str,
    /// Very good fit
    pub band_strong: &'static str,
    /// Good fit
    pub band_good: &'static str,
    /// Possible fit
    pub band_possible: &'static str,
    /// Nearest
    pub band_weak: &'static str,
    /// inferred
    pub inferred_mark: &'static str,
    /// unverified
    pub unverified_mark: &'static str,
    /// the succession is inferred; no document was seen
    pub succession_inferred: &'static str,
    /// Readiness not known
    pub readiness_unknown: &'static str,
    // Standing
    /// Stated by a source
    pub standing_stated: &'static str,
    /// Named in general
    pub standing_general: &'static str,
    /// Not verified
    pub standing_unverified: &'static str,
    /// Inferred
    pub standing_inferred: &'static str,
    // Parts of the score
    /// Words
    pub part_text: &'static str,
    /// Topic
    pub part_topic: &'static str,
    /// Numbers and standards
    pub part_numbers: &'static str,
    /// Industry
    pub part_sector: &'static str,
    /// Readiness
    pub part_readiness: &'static str,
    /// Mode
    pub part_mode: &'static str,
    /// Evidence
    pub part_evidence: &'static str,
    /// Place
    pub part_reach: &'static str,
    /// Other capabilities
    pub part_breadth: &'static str,
    /// Where the points come from
    pub explanation_points: &'static str,
    /// Part
    pub explanation_part: &'static str,
    /// Arithmetic
    pub explanation_arithmetic: &'static str,
    /// Sum
    pub explanation_sum: &'static str,
    /// What holds it back
    pub explanation_gates: &'static str,
    /// Evidence
    pub explanation_evidence: &'static str,
    /// No evidence is recorded yet.
    pub explanation_no_evidence: &'static str,
    /// Sources
    pub explanation_sources: &'static str,
    /// Facts
    pub explanation_facts: &'static str,
    /// one side says nothing
    pub explanation_part_unknown: &'static str,
    /// Loading sources and details…
    pub details_loading: &'static str,
    /// Sources and details could not be loaded.
    pub details_failed: &'static str,
    /// No source recorded.
    pub no_source: &'static str,
    /// title
    pub field_title: &'static str,
    /// problem
    pub field_problems: &'static str,
    /// keywords
    pub field_keywords: &'static str,
    /// description
    pub field_description: &'static str,
    /// evidence
    pub field_evidence: &'static str,
    /// topic
    pub field_topic: &'static str,
    /// typed without tone marks
    pub origin_toneless: &'static str,
    /// typed as raw Telex or VNI
    pub origin_telex: &'static str,
    /// taken for a slip in typing
    pub origin_typo: &'static str,
    /// từ cùng nghĩa
    pub origin_synonym: &'static str,
    /// khái niệm hẹp hơn
    pub origin_narrower: &'static str,
    /// khái niệm rộng hơn
    pub origin_broader: &'static str,
    /// khái niệm liên quan
    pub origin_related: &'static str,
    // Filters and weights
    /// Filters
    pub filters_title: &'static str,
    /// Show results
    pub filters_close: &'static str,
    /// Active filters
    pub filters_active: &'static str,
    /// Field
    pub filter_field: &'static str,
    /// Mode of cooperation
    pub filter_mode: &'static str,
    /// System
    pub filter_system: &'static str,
    /// Province or city
    pub filter_province: &'static str,
    /// Readiness
    pub filter_readiness: &'static str,
    /// Standing
    pub filter_standing: &'static str,
    /// Stated
    pub readiness_stated: &'static str,
    /// Inferred
    pub readiness_inferred: &'static str,
    /// Not known
    pub readiness_none: &'static str,
    /// Academy of Science and Technology
    pub system_vast: &'static str,
    /// Industry and Trade
    pub system_industry_trade: &'static str,
    /// Ministry of Science and Technology
    pub system_science_technology: &'static str,
    /// Weights
    pub weights_title: &'static str,
    /// Weights say how many points each part can give. A part that the need does not mention is left out.
    pub weights_hint: &'static str,
    /// Reset
    pub weights_reset: &'static str,
    // No strong match
    /// No institute is a strong match
    pub no_match_title: &'static str,
    /// We do not rank for the sake of ranking. Below: what was understood, the nearest three, and ways on.
    pub no_match_lead: &'static str,
    /// The nearest three
    pub no_match_nearest: &'static str,
    /// Ways on
    pub no_match_ways: &'static str,
    /// Use other words: the material, the equipment, the step or the symptom.
    pub no_match_words: &'static str,
    /// Remove the conditions
    pub no_match_remove_conditions: &'static str,
    /// Remove the filters
    pub no_match_remove_filters: &'static str,
    /// Look at the fields
    pub no_match_fields: &'static str,
    /// No capability holds any word of the need.
    pub no_match_nothing: &'static str,
    // Loading, errors, notices
    /// Loading the institutes
    pub loading_title: &'static str,
    /// Try again
    pub retry: &'static str,
    /// Close
    pub close: &'static str,
    /// The device is offline. What you typed is kept; try again when the network is back.
    pub error_offline: &'static str,
    /// The data could not be loaded. What you typed is kept; check the network and try again.
    pub error_network: &'static str,
    /// The server did not return the data. Try again in a few minutes.
    pub error_server: &'static str,
    /// The data was damaged on its way. Try again.
    pub error_damaged: &'static str,
    /// The data belongs to another version of this page. Reload the page.
    pub error_version: &'static str,
    /// This page does not say where its data is. Reload the page.
    pub error_missing: &'static str,
    /// You are offline. Searching still works on your device.
    pub offline_notice: &'static str,
    /// The need in the address was too long and was cut.
    pub notice_too_long: &'static str,
    /// A part of the address could not be read and was replaced.
    pub notice_malformed: &'static str,
    // Institute page
    /// Back to the results
    pub institute_back: &'static str,
    /// Facts
    pub institute_facts: &'static str,
    /// Capabilities
    pub institute_capabilities: &'static str,
    /// Former names and merged units
    pub institute_former: &'static str,
    /// Sources
    pub institute_sources: &'static str,
    /// Values without a source
    pub institute_unverified: &'static str,
    /// This unit no longer exists and no successor is known.
    pub institute_closed: &'static str,
    /// No institute of this name is in the data
    pub institute_unknown: &'static str,
    /// Other
    pub institute_other_subfield: &'static str,
    /// Abbreviation
    pub fact_abbreviation: &'static str,
    /// Parent body
    pub fact_parent: &'static str,
    /// Kind of body
    pub fact_governance: &'static str,
    /// Province or city
    pub fact_province: &'static str,
    /// Address
    pub fact_address: &'static str,
    /// Web site
    pub fact_website: &'static str,
    /// E-mail
    pub fact_email: &'static str,
    /// Telephone
    pub fact_phone: &'static str,
    /// Founded
    pub fact_founded: &'static str,
    /// Staff
    pub fact_staff: &'static str,
    /// Coordinates
    pub fact_place: &'static str,
    /// Confirmed by the institute on
    pub fact_confirmed: &'static str,
    /// The institute has not confirmed these facts itself
    pub fact_not_confirmed: &'static str,
    /// Figures
    pub fact_figures: &'static str,
    /// Standards
    pub fact_standards: &'static str,
    /// Modes of cooperation
    pub fact_modes: &'static str,
    /// Industries
    pub fact_industries: &'static str,
    /// Readiness
    pub fact_readiness: &'static str,
    /// Intellectual property
    pub fact_ip: &'static str,
    /// Note
    pub fact_note: &'static str,
    /// Sub-fields
    pub fact_subfields: &'static str,
    /// When to ask for it
    pub fact_problems: &'static str,
    /// Unit of the academy
    pub governance_academy: &'static str,
    /// Directly under a ministry
    pub governance_ministry: &'static str,
    /// Joint-stock company
    pub governance_equitized: &'static str,
    /// Under a state corporation
    pub governance_corporation: &'static str,
    /// Other
    pub governance_other: &'static str,
    // Kinds of evidence
    /// Transfer
    pub evidence_transfer: &'static str,
    /// In use
    pub evidence_use: &'static str,
    /// Pilot
    pub evidence_pilot: &'static str,
    /// Research task
    pub evidence_task: &'static str,
    /// Patent
    pub evidence_patent: &'static str,
    /// Standard
    pub evidence_standard: &'static str,
    /// Accreditation
    pub evidence_accreditation: &'static str,
    /// Award
    pub evidence_award: &'static str,
    /// Project
    pub evidence_project: &'static str,
    /// Cooperation
    pub evidence_cooperation: &'static str,
    /// Research
    pub evidence_research: &'static str,
    /// Service
    pub evidence_service: &'static str,
    /// Statement
    pub evidence_statement: &'static str,
    /// There is no such page
    pub not_found_title: &'static str,
    /// The address may be mistyped, or the page has moved.
    pub not_found_lead: &'static str,
    /// Go to the search page
    pub not_found_home: &'static str,
    // Footer and help
    /// Data of
    pub footer_data: &'static str,
    /// version
    pub footer_version: &'static str,
    /// Licence of the data
    pub footer_license: &'static str,
    /// Facts come from the public sources named beside each item; the wording is the editor's.
    pub footer_sources: &'static str,
    /// Keyboard shortcuts
    pub help_title: &'static str,
    /// Go to the need box
    pub help_focus: &'static str,
    /// Go to the first result
    pub help_first: &'static str,
    /// Next or previous result
    pub help_move: &'static str,
    /// Open the institute
    pub help_open: &'static str,
    /// Close, leave the box
    pub help_escape: &'static str,
    /// This list
    pub help_help: &'static str,
    /// Use single-character shortcuts ( / and ? )
    pub help_single_keys: &'static str,
    /// Tiếng Việt
    pub language_name_vi: &'static str,
    /// English
    pub language_name_en: &'static str,
    /// Thêm một ngành
    pub wishes_add: &'static str,
    /// chưa rõ năm
    pub year_unknown: &'static str,
    /// chưa rõ
    pub not_known: &'static str,
    /// tin cậy
    pub confidence_short: &'static str,
    /// Nay
    pub timeline_now: &'static str,
    /// đến
    pub timeline_until: &'static str,
    /// Bộ lọc đang ẩn các viện khác.
    pub no_match_filters_hint: &'static str,
    /// Điều kiện đang đặt có thể quá hẹp.
    pub no_match_conditions_hint: &'static str,
    /// Sửa nhu cầu
    pub no_match_edit: &'static str,
    /// Bắt đầu lại từ bảy lĩnh vực.
    pub no_match_fields_hint: &'static str,
    /// Đang mở trang viện
    pub institute_loading: &'static str,
}
