//! What browsers do with connections, against a real socket.

#![allow(clippy::unwrap_used, reason = "tests")]

use nhipcau_http::{Answer, serve};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

/// A server that answers with what it was asked.
fn started() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        serve(listener, |question| Answer {
            status: 200,
            headers: vec![
                ("X-Encoding".into(), question.accept_encoding.to_owned()),
                ("X-Broken".into(), "two\nlines".to_owned()),
            ],
            body: format!("{} {}", question.method, question.url).into_bytes(),
        })
    });
    port
}

fn connected(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream
}

/// Sends a request and reads up to the end of the answer, which is known.
fn asked(stream: &mut TcpStream, first_line: &str, end: &str) -> String {
    let request = format!("{first_line} HTTP/1.1\r\nHost: here\r\nAccept-Encoding: br\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    let mut bytes = [0; 4096];
    while !answer.ends_with(end) {
        let n_read = stream.read(&mut bytes).unwrap();
        assert!(n_read > 0, "the connection ended after {answer:?}");
        answer.push_str(std::str::from_utf8(&bytes[..n_read]).unwrap());
    }
    answer
}

#[test]
fn a_question_comes_as_it_was_asked_and_its_answer_goes_back() {
    let mut stream = connected(started());
    let answer = asked(&mut stream, "GET /a/b?q=1", "GET /a/b?q=1");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("x-encoding: br\r\n") && !answer.contains("x-broken"), "{answer}");
    let head = asked(&mut stream, "HEAD /", "\r\n\r\n");
    assert!(head.contains("content-length: 6\r\n"), "{head}");
    assert!(asked(&mut stream, "GET /again", "GET /again").contains("200 OK"));
}

/// Rounds of connections that come at once and stay open, beside three that never ask: each is answered, and answered again
/// when all of them are there.
#[test]
fn no_connection_waits_for_another() {
    let port = started();
    let _silent: Vec<TcpStream> = (0..3).map(|_| connected(port)).collect();
    let mut kept = Vec::new();
    for _ in 0..40 {
        let mut streams: Vec<TcpStream> = (0..7).map(|_| connected(port)).collect();
        for stream in &mut streams {
            asked(stream, "GET /x", "GET /x");
        }
        kept.extend(streams);
    }
    for stream in &mut kept {
        asked(stream, "GET /again", "GET /again");
    }
}
