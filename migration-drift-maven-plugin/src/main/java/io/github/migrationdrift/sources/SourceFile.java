package io.github.migrationdrift.sources;

import java.util.OptionalInt;

/** Tells on which line of a source something is declared; lines count from 1. */
interface SourceFile {

    /** Where the class of this simple name is. */
    OptionalInt type(String name);

    /** Where the class of this simple name declares the attribute, be it as a field, a getter or a component. */
    OptionalInt member(String type, String attribute);
}
