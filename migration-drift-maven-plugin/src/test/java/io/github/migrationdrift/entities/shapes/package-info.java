/** Ways to map. */
@FilterDef(name = "onlyRecent")
package io.github.migrationdrift.entities.shapes;

import org.hibernate.annotations.FilterDef;
