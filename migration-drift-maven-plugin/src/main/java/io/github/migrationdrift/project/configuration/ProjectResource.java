package io.github.migrationdrift.project.configuration;

/**
 * A text file of the project.
 *
 * @param origin as the user would look for it, such as {@code src/main/resources/application.yml}
 */
record ProjectResource(String origin, String text) {}
