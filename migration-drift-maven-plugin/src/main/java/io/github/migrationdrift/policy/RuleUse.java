package io.github.migrationdrift.policy;

/** Who has to have a use for an ignore rule. */
public enum RuleUse {
    /** The module that states it: it is strange when no drift of it is meant. */
    MODULE,
    /** Any of the modules of the build at hand, which share it. */
    BUILD,
    /** Whoever it may be: it is shipped, or shared with modules outside the build at hand. */
    ANYBODY
}
