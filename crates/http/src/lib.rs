//! Answers the requests that browsers of this machine send: question in, answer out.
//!
//! What is answered is decided by the caller, in plain values ([`Question`], [`Answer`]); this crate moves bytes. It stands on
//! hyper, because connections are where a server of one's own goes wrong: a browser opens six at once, keeps them open for
//! minutes, opens some that it never uses, and reads one while it waits for another. (The server before shared a handful of
//! threads between connections: 3 of 200 rounds of seven kept connections left one of them without an answer.)
//!
//! ```no_run
//! use nhipcau_http::{Answer, serve};
//! let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
//! let error = serve(listener, |question| Answer {
//!     status: 200,
//!     headers: vec![("Content-Type".into(), "text/plain".into())],
//!     body: question.url.as_bytes().to_vec(),
//! });
//! eprintln!("{error}");
//! ```
//!
//! Invariant: no connection waits for another one, however many are open and whatever they do.

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{HeaderName, HeaderValue};
use hyper::http::request::Parts;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::borrow::Cow;
use std::convert::Infallible;
use std::future::ready;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::runtime::Builder;

/// How long to wait when a connection is not to be had, for want of file handles say.
const BREATH: Duration = Duration::from_millis(50);

/// What a browser asks for: the parts of a request that matter here.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// `GET` and the like.
    pub method: &'a str,
    /// Path and query; nothing where the first line has neither.
    pub url: &'a str,
    /// The header of this name, or nothing.
    pub accept_encoding: &'a str,
    /// The header of this name, or nothing.
    pub if_none_match: &'a str,
}

/// What goes back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Names and values; one that HTTP does not allow is left out.
    pub headers: Vec<(Cow<'static, str>, String)>,
    /// The whole body. Its length is told; a `HEAD` gets no more than that.
    pub body: Vec<u8>,
}

/// Answers for as long as the process lives; comes back only with the reason why it could not start.
pub fn serve(
    listener: TcpListener,
    answer: impl Fn(&Question<'_>) -> Answer + Send + Sync + 'static,
) -> io::Error {
    let Err(error) = accept(listener, Arc::new(answer));
    error
}

fn accept<A>(listener: TcpListener, answer: Arc<A>) -> Result<Infallible, io::Error>
where
    A: Fn(&Question<'_>) -> Answer + Send + Sync + 'static,
{
    listener.set_nonblocking(true)?;
    Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        loop {
            match listener.accept().await {
                Ok((stream, _)) => drop(tokio::spawn(converse(stream, Arc::clone(&answer)))),
                Err(_) => tokio::time::sleep(BREATH).await,
            }
        }
    })
}

/// All requests of one connection. A visitor who has left is no error of ours.
async fn converse<A>(stream: TcpStream, answer: Arc<A>)
where
    A: Fn(&Question<'_>) -> Answer + Send + Sync + 'static,
{
    let service = service_fn(|request: hyper::Request<hyper::body::Incoming>| {
        let (parts, _) = request.into_parts();
        ready(Ok::<_, Infallible>(response(answer(&question(&parts)))))
    });
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

fn question(parts: &Parts) -> Question<'_> {
    let header = |name: &str| {
        let value = parts.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    };
    Question {
        method: parts.method.as_str(),
        url: parts.uri.path_and_query().map_or("", |url| url.as_str()),
        accept_encoding: header("Accept-Encoding"),
        if_none_match: header("If-None-Match"),
    }
}

fn response(answer: Answer) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(answer.body)));
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in answer.headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(&value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}
