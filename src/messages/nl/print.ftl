# See messages/mod.rs.
