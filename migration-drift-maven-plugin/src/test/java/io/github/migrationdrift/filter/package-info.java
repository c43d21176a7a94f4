/** What a project tells Hibernate not to look at. */
package io.github.migrationdrift.filter;
