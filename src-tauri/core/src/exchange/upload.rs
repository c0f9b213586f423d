//! Files as they come in, under caps. Sizes are looked at before a byte is read; what a ZIP file says of itself is not
//! believed, only what comes out of it.

use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
};

use zip::ZipArchive;

use crate::error::{Error, Result};

/// Most bytes of a file, or of all files of a folder together.
pub const FILE_MAX: u64 = 50 * 1024 * 1024;
/// Most bytes that a ZIP file (an XLSX file is one) may unpack to.
pub const UNPACKED_MAX: u64 = 100 * 1024 * 1024;
/// Most entries of a ZIP file.
pub const ENTRIES_MAX: usize = 200;

const FILE_TOO_LARGE: Error = Error::TooLarge {
    reason: "This is larger than 50 MB, which is the most that can be imported. Split it, or leave out what is not needed.",
};
pub(super) const UNPACKED_TOO_LARGE: Error = Error::TooLarge {
    reason: "This file unpacks to more than 100 MB, which is the most that can be imported. Split it, or leave out what is not needed.",
};
const TOO_MANY_ENTRIES: Error =
    Error::TooLarge { reason: "This file holds more than 200 files inside, which is the most that can be imported." };
const NOT_A_ZIP: Error = Error::invalid("file", "This file is damaged or is not what its name says. Save it again, then try once more.");

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Upload {
    /// Its name, with or without folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Upload {
    /// The last part of its name without its ending, in lower case: `organizations` for `data/Organizations.csv`.
    #[must_use]
    pub fn stem(&self) -> String {
        let name = file_name(&self.name).to_lowercase();
        name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned()
    }

    /// Whether its name ends so (in lower case, without the dot).
    #[must_use]
    pub fn ends_in(&self, ending: &str) -> bool {
        file_name(&self.name).to_lowercase().rsplit_once('.').is_some_and(|(_, end)| end == ending)
    }
}

fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// Reads a file, or the `.csv` files of a folder (an HSDS package), sorted by name. Looks at sizes first.
///
/// # Errors
/// `too_large` over [`FILE_MAX`] together; `refused` when it cannot be read or is neither file nor folder.
pub fn read_capped(path: &Path) -> Result<Vec<Upload>> {
    let meta = fs::metadata(path)?;
    let mut paths = vec![path.to_owned()];
    if meta.is_dir() {
        paths = fs::read_dir(path)?.map(|entry| entry.map(|e| e.path())).collect::<std::io::Result<_>>()?;
        paths.retain(|p| p.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv")) && p.is_file());
        paths.sort();
        if paths.is_empty() {
            return Err(Error::invalid("file", "This folder has no CSV file in it. Choose the folder that holds organizations.csv."));
        }
        if paths.len() > ENTRIES_MAX {
            return Err(TOO_MANY_ENTRIES);
        }
    } else if !meta.is_file() {
        return Err(Error::File { reason: "This is not a file. Choose a file, or a folder of CSV files." });
    }
    let mut left = FILE_MAX;
    for path in &paths {
        left = left.checked_sub(fs::metadata(path)?.len()).ok_or(FILE_TOO_LARGE)?;
    }
    let mut left = FILE_MAX;
    let mut uploads = Vec::new();
    for path in paths {
        let mut bytes = Vec::new();
        // It may have grown since.
        fs::File::open(&path)?.take(left.saturating_add(1)).read_to_end(&mut bytes)?;
        left = left.checked_sub(bytes.len() as u64).ok_or(FILE_TOO_LARGE)?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        uploads.push(Upload { name, bytes });
    }
    Ok(uploads)
}

/// Refuses uploads that are over the cap together (the page hands over bytes, not a path).
///
/// # Errors
/// `too_large`.
pub(super) fn check_size(uploads: &[Upload]) -> Result<()> {
    let total: u64 = uploads.iter().map(|u| u.bytes.len() as u64).sum();
    if total > FILE_MAX { Err(FILE_TOO_LARGE) } else { Ok(()) }
}

/// Whether the bytes begin as those of a ZIP file.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Calls `each` with every file of a ZIP file, which it may read as far as the caps allow.
fn walk(bytes: &[u8], mut each: impl FnMut(&str, &mut dyn Read) -> Result<()>) -> Result<()> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NOT_A_ZIP)?;
    if archive.len() > ENTRIES_MAX {
        return Err(TOO_MANY_ENTRIES);
    }
    let mut left = UNPACKED_MAX;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|_| NOT_A_ZIP)?;
        let name = file.name().map_err(|_| NOT_A_ZIP)?.into_owned();
        let mut capped = (&mut file).take(left.saturating_add(1));
        each(&name, &mut capped)?;
        // What was not wanted is unpacked too: its size counts.
        std::io::copy(&mut capped, &mut std::io::sink()).map_err(|_| NOT_A_ZIP)?;
        let used = left.saturating_add(1).saturating_sub(capped.limit());
        left = left.checked_sub(used).ok_or(UNPACKED_TOO_LARGE)?;
    }
    Ok(())
}

/// Unpacks the CSV files of a ZIP file.
pub(super) fn unpack_csv(bytes: &[u8]) -> Result<Vec<Upload>> {
    let mut uploads = Vec::new();
    walk(bytes, |name, reader| {
        let mut upload = Upload { name: name.to_owned(), bytes: Vec::new() };
        // Macs add a twin of each file under this folder.
        if upload.ends_in("csv") && !name.starts_with("__MACOSX/") {
            reader.read_to_end(&mut upload.bytes).map_err(|_| NOT_A_ZIP)?;
            uploads.push(upload);
        }
        Ok(())
    })?;
    Ok(uploads)
}

/// Unpacks a ZIP file into nothing, to learn whether it keeps to the caps; whether one of its files is called `name`.
pub(super) fn holds(bytes: &[u8], name: &str) -> Result<bool> {
    let mut found = false;
    walk(bytes, |entry, _| {
        found |= entry == name;
        Ok(())
    })?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let path = std::env::temp_dir().join(format!("trellis-upload-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        path
    }

    #[test]
    fn a_sparse_file_of_200_mb_is_refused_before_it_is_read() {
        let folder = folder("sparse");
        let path = folder.join("big.csv");
        fs::File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
        let start = std::time::Instant::now();
        for path in [&path, &folder] {
            let error = read_capped(path).unwrap_err();
            assert_eq!(error.code(), "too_large");
            assert!(error.to_string().contains("50 MB"));
        }
        assert!(start.elapsed().as_millis() < 100);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_folder_gives_its_csv_files_and_nothing_else() {
        let folder = folder("csv");
        for name in ["organizations.csv", "phones.CSV", "datapackage.json"] {
            fs::write(folder.join(name), "id\n").unwrap();
        }
        let names: Vec<_> = read_capped(&folder).unwrap().into_iter().map(|u| u.stem()).collect();
        assert_eq!(names, ["organizations", "phones"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_bomb_is_refused_by_what_comes_out_of_it() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("organizations.csv", SimpleFileOptions::default()).unwrap();
        zip.write_all(&vec![b'a'; 4 * 1024 * 1024]).unwrap();
        let one = zip.finish().unwrap().into_inner();
        // Packed once and copied as it is: packing 100 MB would take long.
        let mut packed = ZipArchive::new(Cursor::new(&one)).unwrap();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..26 {
            zip.raw_copy_file_rename(packed.by_index_raw(0).unwrap(), format!("{n}.csv")).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        assert!(bytes.len() < 1024 * 1024);
        assert_eq!(holds(&bytes, "xl/workbook.xml").unwrap_err(), UNPACKED_TOO_LARGE);
    }

    #[test]
    fn a_zip_of_very_many_files_is_refused() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for n in 0..=ENTRIES_MAX {
            zip.start_file(format!("{n}.csv"), SimpleFileOptions::default()).unwrap();
        }
        assert_eq!(unpack_csv(&zip.finish().unwrap().into_inner()).unwrap_err(), TOO_MANY_ENTRIES);
    }
}
