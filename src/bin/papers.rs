//! Starts the papers program in the page that was served.

fn main() {
    nhip_cau::start_papers();
}
