//! Starts the catalog program in the page that was served.

fn main() {
    nhip_cau::start_catalog();
}
