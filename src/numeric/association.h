/* How much two things that occur in the same papers belong together; NPMI is in coherence.h. May use: base. */
#ifndef PT_NUMERIC_ASSOCIATION_H
#define PT_NUMERIC_ASSOCIATION_H

/* Papers with both over papers with either (Jaccard 1901). */
double pt_jaccard(double both, double a, double b);

/* The equivalence index both² / (a b) (Callon, Courtial & Laville 1991). */
double pt_equivalence(double both, double a, double b);

#endif
