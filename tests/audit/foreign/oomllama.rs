// OomLlama's converter of ggml's files, whose functions are exported: its source is included, without the comment that it
// begins with. Of memmap2 what it names is declared.
extern crate self as memmap2;

pub struct Mmap(Vec<u8>);

impl Mmap {
    pub unsafe fn map(_: &std::fs::File) -> std::io::Result<Mmap> {
        Ok(Mmap(Vec::new()))
    }
}

impl std::ops::Deref for Mmap {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

mod gguf2oom {
    include!("../../../build/foreign/oomllama/src/gguf2oom.included");

    macro_rules! exported {
        ($($name:ident $inner:ident),*) => {$(
            #[no_mangle]
            pub fn $name(data: &[u8], output: &mut [f32]) -> bool {
                $inner(data, output).is_ok()
            }
        )*};
    }
    exported!(q2_k dequant_q2_k, q3_k dequant_q3_k, q4_0 dequant_q4_0, q4_k dequant_q4_k, q5_k dequant_q5_k, q6_k dequant_q6_k, q8_0 dequant_q8_0);
}
