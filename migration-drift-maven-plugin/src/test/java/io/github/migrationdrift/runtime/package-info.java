/** Does with entities what an application does, to see what comes of a drift. */
package io.github.migrationdrift.runtime;
