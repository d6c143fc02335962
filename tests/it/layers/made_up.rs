//! The machinery on houses of a few lines: what it must see, and what not.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};

use super::house::{House, circles};

/// Returns a house of these files.
fn house(files: &[(&str, &str)]) -> House {
    let sources: BTreeMap<String, String> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect();
    House::raise(&sources)
}

/// Holds the arrows of a house, one a line.
fn check(files: &[(&str, &str)], wanted: Expect) {
    let mut told = String::new();
    for ((from, to), names) in house(files).arrows() {
        let names: Vec<String> = names.into_iter().collect();
        told.push_str(&format!("{from} → {to}: {}\n", names.join(", ")));
    }
    wanted.assert_eq(&told);
}

/// Returns the circles of a house, each as its files.
fn found(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let arrows = house(files).arrows();
    circles(&arrows).into_iter().map(|it| it.files).collect()
}

#[test]
fn a_circle_of_three_files_is_found_and_a_ladder_is_none() {
    let lib = ("lib.rs", "mod a;\nmod b;\nmod c;");
    let ladder = [
        lib,
        ("a.rs", "use super::b::B;"),
        ("b.rs", "use crate::c;\nfn f() { c::g() }"),
        ("c.rs", "pub fn g() {}"),
    ];
    assert!(found(&ladder).is_empty());
    let mut circle = ladder;
    circle[3].1 = "fn g() -> super::a::A { todo!() }";
    assert_eq!(found(&circle), [["a.rs", "b.rs", "c.rs"]]);
}

#[test]
fn two_circles_are_two_and_the_files_between_belong_to_neither() {
    let files = [
        ("lib.rs", "mod a; mod b; mod between; mod c; mod d;"),
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "use crate::{a::A, between::X};"),
        ("between.rs", "use crate::c::C;"),
        ("c.rs", "use crate::d::D;"),
        ("d.rs", "use crate::c::C;"),
    ];
    assert_eq!(found(&files), [["a.rs", "b.rs"], ["c.rs", "d.rs"]]);
}

#[test]
fn a_child_that_imports_from_its_front_file_makes_a_circle() {
    let defined = [
        ("lib.rs", "pub mod room;"),
        ("room/mod.rs", "mod child;\npub struct Noun;"),
        ("room/child.rs", "use super::Noun;"),
    ];
    assert_eq!(found(&defined), [["room/child.rs", "room/mod.rs"]]);
    let re_exported = [
        ("lib.rs", "pub mod room;"),
        ("room.rs", "mod child;\nmod noun;\npub use noun::Noun;"),
        ("room/child.rs", "fn f() -> crate::room::Noun {}"),
        ("room/noun.rs", "pub struct Noun;"),
    ];
    assert_eq!(found(&re_exported), [["room.rs", "room/child.rs"]]);
    let from_its_own_file = [
        re_exported[0],
        re_exported[1],
        ("room/child.rs", "use super::noun::Noun;"),
        re_exported[3],
    ];
    assert!(found(&from_its_own_file).is_empty());
}

#[test]
fn grouped_renamed_and_wholesale_imports_are_followed() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d; mod e;"),
        (
            "a.rs",
            "use crate::{b::{self, B, inner::Deep}, c as other, d::*};
             use super::e::E as F;
             fn f() { other::g() }",
        ),
        ("b.rs", "pub mod inner;"),
        ("b/inner.rs", ""),
        ("c.rs", ""),
        ("d.rs", ""),
        ("e.rs", ""),
    ];
    check(
        &files,
        expect![[r#"
            a.rs → b.rs: crate::b, crate::b::B
            a.rs → b/inner.rs: crate::b::inner::Deep
            a.rs → c.rs: crate::c, other::g
            a.rs → d.rs: crate::d
            a.rs → e.rs: super::e::E
            b.rs → b/inner.rs: mod inner
            lib.rs → a.rs: mod a
            lib.rs → b.rs: mod b
            lib.rs → c.rs: mod c
            lib.rs → d.rs: mod d
            lib.rs → e.rs: mod e
        "#]],
    );
}

#[test]
fn the_program_imports_the_library_by_its_name() {
    let files = [
        ("lib.rs", "pub mod search;"),
        ("search/mod.rs", "pub struct Hit;"),
        ("main.rs", "mod cli;\nfn main() { cli::run() }"),
        ("cli/mod.rs", "mod show;\nuse kennisbasis::search::Hit;"),
        ("cli/show.rs", "fn f() -> kennisbasis::search::Hit {}"),
    ];
    check(
        &files,
        expect![[r#"
            cli/mod.rs → cli/show.rs: mod show
            cli/mod.rs → search/mod.rs: kennisbasis::search::Hit
            cli/show.rs → search/mod.rs: kennisbasis::search::Hit
            lib.rs → search/mod.rs: mod search
            main.rs → cli/mod.rs: cli::run, mod cli
        "#]],
    );
}

#[test]
fn a_name_that_is_a_module_and_a_function_is_what_it_is_used_as() {
    let front = ("room.rs", "mod a; mod order;\npub use order::order;");
    let as_function = [
        ("lib.rs", "mod room;"),
        front,
        ("room/a.rs", "use super::order;\nfn f() { order(1) }"),
        ("room/order.rs", "pub fn order() {}"),
    ];
    assert_eq!(found(&as_function), [["room.rs", "room/a.rs"]]);
    let as_module = [
        as_function[0],
        front,
        ("room/a.rs", "use super::order;\nfn f() { order::order(1) }"),
        as_function[3],
    ];
    assert!(found(&as_module).is_empty());
}

#[test]
fn comments_strings_tests_and_limits_of_view_are_no_imports() {
    let files = [
        ("lib.rs", "mod a; mod b;\n#[cfg(test)]\nmod tests;"),
        (
            "a.rs",
            r##"//! See [`super::b::B`]; `use crate::b;`
            /* use crate::b; /* nested */ use crate::b; */
            pub(in crate::b) struct A<'a>(&'a str);
            const C: char = '"'; const Q: char = '\'';
            const S: &str = "use crate::b; \" crate::b::B";
            const R: &str = r#"" crate::b::B"#;
            #[cfg(test)]
            use crate::{b::B, b};
            #[cfg(test)]
            #[allow(unused)]
            fn f(_: [u8; 2]) { crate::b::g() }
            #[cfg(test)]
            mod tests { use crate::b::B; }"##,
        ),
        ("b.rs", "use crate::a::A;"),
        ("tests.rs", "use crate::{a::A, b::B};"),
    ];
    assert!(found(&files).is_empty());
    check(
        &files,
        expect![[r#"
            b.rs → a.rs: crate::a::A
            lib.rs → a.rs: mod a
            lib.rs → b.rs: mod b
        "#]],
    );
    assert_eq!(house(&files).files().len(), 3);
}
