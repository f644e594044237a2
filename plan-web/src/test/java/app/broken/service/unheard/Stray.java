package app.broken.service.unheard;

/** A feature that has no place in the order. */
public class Stray {}
