/** Ways to map. */
@FilterDef(name = "onlyRecent")
package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import org.hibernate.annotations.FilterDef;
