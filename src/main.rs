//! Starts the app in the page that was served.

fn main() {
    nhip_cau::start();
}
