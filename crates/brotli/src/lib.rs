//! Brotli (RFC 7932) of a text in memory.

use brotli::enc::BrotliEncoderParams;

/// `bytes`, compressed with a window of 4 MB. `quality` goes from 0 (quick) to 11 (small); a host that compresses on the
/// fly uses about 5. The same bytes give the same result.
pub fn compress(bytes: &[u8], quality: i32) -> Vec<u8> {
    let params = BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    // Memory can be read and written.
    let _ = brotli::BrotliCompress(&mut &*bytes, &mut out, &params);
    out
}
