/** A program that requires the engine and nothing else. */
module example {
    requires dateline.core;
}
