package io.quarkus.runtime;

/** By this class a project of Quarkus is known. */
public class Application {}
