package io.github.migrationdrift.application;

/**
 * A class of an application, as its class file tells of it.
 *
 * @param name fully qualified
 * @param constants what it mentions
 */
public record ApplicationClass(String name, ClassConstants constants) {}
